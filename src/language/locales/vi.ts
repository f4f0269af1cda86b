import type { Locale } from "../locale.ts";

export const vi: Locale = {
  code: "vi",
  name: "Vietnamese",
  numbers: {
    small: [
      "một",
      "hai, vài",
      "ba",
      "bốn",
      "năm",
      "sáu",
      "bảy",
      "tám",
      "chín",
      "mười",
      "mười một",
      "mười hai",
    ],
  },
  dates: {
    months: [
      "tháng một, tháng giêng",
      "tháng hai",
      "tháng ba",
      "tháng tư",
      "tháng năm",
      "tháng sáu",
      "tháng bảy",
      "tháng tám",
      "tháng chín",
      "tháng mười",
      "tháng mười một",
      "tháng mười hai",
    ],
    weekdays: ["chủ nhật", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy"],
    today: "hôm nay",
    tomorrow: "ngày mai",
    dayAfterTomorrow: "ngày kia, ngày mốt",
    units: {
      hour: "giờ, tiếng",
      day: "ngày",
      week: "tuần",
      month: "tháng",
      quarter: "quý",
      year: "năm",
    },
    nextAfter: "tới, sau, sắp tới",
    in: "trong, trong vòng, sau",
    for: "trong",
    beforeDay: "ngày, đến ngày, từ ngày, vào ngày, đến hết ngày",
    before: "vào, từ, sau, trước, đầu, cuối, giữa",
    span: "đến ngày, đến hết",
    early: "đầu",
    middle: "giữa",
    late: "cuối",
  },
  absence: {
    back: "trở lại, quay lại, trở về, đi làm lại, làm việc trở lại, quay trở lại",
    until: "đến ngày, cho đến, cho đến ngày, cho tới",
    through: "đến hết, đến hết ngày",
    inclusive: "hết",
    after: "sau, sau ngày",
    away: "nghỉ phép, vắng mặt, nghỉ, đi công tác, không có mặt, ngoài văn phòng",
    since: "từ, từ ngày, kể từ",
    open: "cho đến khi có thông báo mới, vô thời hạn, chưa biết khi nào, không biết khi nào",
  },
  frame: {
    greetings: "xin chào, chào, kính gửi, thân gửi, chào anh, chào chị, chào bạn, kính chào",
    closings:
      "trân trọng, cảm ơn, cám ơn, xin cảm ơn, thân mến, kính thư, trân trọng cảm ơn, thân ái",
    notices:
      "bảo mật, bí mật, người nhận, do nhầm lẫn, nhầm, in email, môi trường, chính sách bảo mật, bạn nhận được, nhấp vào đây",
    banners:
      "email bên ngoài, người gửi bên ngoài, từ bên ngoài tổ chức, không nhấp, không mở, gửi từ, đã gửi từ, được gửi từ",
  },
  optOut: {
    alone:
      "hủy đăng ký, huỷ đăng ký, hủy nhận, huỷ nhận, ngừng đăng ký, bỏ đăng ký, unsubscribe, để tôi yên, hãy để tôi yên, từ chối nhận, từ chối, hủy theo dõi, rút lại sự đồng ý, tôi không đồng ý nhận, không có sự đồng ý của tôi, không đồng ý nhận, tôi chưa đồng ý, đừng gửi, đừng liên hệ, đừng làm phiền, xóa tôi, xoá tôi, hủy bỏ đăng ký",
    remove: "xóa, xoá, gỡ, loại, loại bỏ, bỏ, đưa ra khỏi, rút, gạch, gỡ bỏ, xóa bỏ, loại tôi",
    onto: "thêm, cho vào, đưa vào",
    list: "danh sách, danh sách email, danh sách gửi thư, danh sách thư, danh sách nhận thư, cơ sở dữ liệu, bản tin, hệ thống, danh bạ, dữ liệu, danh sách liên hệ, crm, danh sách nhận email",
    me: "tôi, chúng tôi, mình, email của tôi, địa chỉ của tôi, địa chỉ email của tôi, tên tôi, thông tin của tôi, email này, địa chỉ này, dữ liệu của tôi, em, thông tin cá nhân, công ty chúng tôi",
    stop: "ngừng, dừng, dừng lại, ngưng, thôi, chấm dứt, đủ rồi",
    write: "liên hệ, liên lạc, viết, làm phiền, quấy rầy, gọi, gọi điện, spam, quấy rối, nhắn tin",
    send: "gửi, gởi",
    mail: "email, e-mail, emails, thư, mail, tin nhắn, quảng cáo, thư rác, bản tin, thông tin, thông báo, tin, thư quảng cáo, chào hàng",
    receive: "nhận, nhận được, nhận thêm",
    want: "muốn, mong muốn, yêu cầu, đề nghị, cần, xin, có nhu cầu, quan tâm",
    not: "không, đừng, không được, chưa",
    no: "không có",
    more: "nữa, thêm, lại, trong tương lai, về sau, từ nay, tiếp, bất kỳ, thêm nữa, từ giờ, tiếp tục",
    we: "tôi, chúng tôi",
    you: "bạn, quý vị, các bạn, anh, chị, của bạn, quý công ty, các anh",
    about:
      "khách hàng, người dùng, nhân viên, tài xế, liên kết, nút, chức năng, tính năng, trang, công cụ, phần mềm, excel, ca làm, ca làm việc, hợp đồng, cuộc họp, dự án, nhà cung cấp",
    limit:
      "trước, cho đến, hôm nay, ngày mai, tuần này, qua điện thoại, tạm thời, hiện tại, bây giờ, tệp đính kèm, hóa đơn, pdf",
    beside:
      "vui lòng, làm ơn, xin vui lòng, xin hãy, hãy, xin, cảm ơn, cám ơn, trân trọng, xin chào, chào, kính gửi, và, hoặc, nhưng, khỏi, ra khỏi, ra, từ, của, cho, đến, tới, này, các, những, là, có, đã, sẽ, được, ngay, ngay lập tức, lập tức, ngay bây giờ, vĩnh viễn, gấp, sớm, càng sớm càng tốt, chỉ, cũng, không quan tâm, tôi không quan tâm, không có nhu cầu, không cần, email, địa chỉ, thư, danh sách, luật, khiếu nại, luật sư, bất hợp pháp, spam, không mong muốn, không yêu cầu, đăng ký, đồng ý, xác nhận, làm sao, tại sao, ở đâu, ai, lần, cuối cùng, cảnh báo, hai, ba, tất cả, mọi, người, công ty, sai, đây, nếu không, vì, thông tin, cá nhân, tôi, bạn, với, ạ, nhé, đi, tên, trong, về, giúp, yêu cầu",
    idiom:
      "không vấn đề, không sao, không có vấn đề, chưa nhận được, không nhận được, tại sao không, đừng ngại, đừng quên",
    aim: "chúng tôi muốn, tôi muốn",
  },
  intent: {
    decline:
      "không quan tâm, tôi không quan tâm, chúng tôi không quan tâm, không có nhu cầu, không cần, không cảm ơn, không phù hợp",
    later:
      "không phải bây giờ, để sau, sau này, liên hệ lại, liên hệ, liên lạc lại, hiện tại, bận, chưa phải lúc, có thể",
  },
  quoting: {
    on: "vào, ngày",
    wrote: "viết",
    from: "từ",
    sent: "đã gửi",
    date: "ngày",
    to: "đến",
    subject: "chủ đề",
    replyPrefixes: "trả lời",
    originals: "thư gốc, tin nhắn gốc",
  },
  lines: {
    devices: ["(?:đã )?(?:gửi|được gửi) từ .{1,60}"],
  },
};

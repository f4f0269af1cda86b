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
    firstHalf: "nửa đầu năm, sáu tháng đầu năm",
    secondHalf: "nửa cuối năm, nửa sau năm, sáu tháng cuối năm",
    newYear: "năm mới",
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
      "đừng gọi điện nữa, đừng gọi cho tôi nữa, đừng nhắn tin nữa, đừng nhắn tin cho tôi nữa, hủy đăng ký, huỷ đăng ký, hủy nhận, huỷ nhận, ngừng đăng ký, bỏ đăng ký, unsubscribe, để tôi yên, hãy để tôi yên, từ chối nhận, từ chối, hủy theo dõi, rút lại sự đồng ý, tôi không đồng ý nhận, không có sự đồng ý của tôi, không đồng ý nhận, tôi chưa đồng ý, đừng gửi, đừng liên hệ, đừng làm phiền, xóa tôi, xoá tôi, hủy bỏ đăng ký, đừng gửi nữa, đừng gửi thêm, đừng viết, đừng email, đừng spam, đừng quấy rầy, đừng quấy rối, đừng liên lạc, đừng phiền, đừng có gửi, đừng có làm phiền, đừng có liên hệ, đừng có spam, đừng tiếp tục gửi, đừng bao giờ gửi, đừng bao giờ liên hệ, đừng bao giờ liên lạc, đừng bao giờ làm phiền, thôi đừng gửi, chớ gửi, miễn gửi, miễn liên hệ, miễn làm phiền, cấm gửi, ngừng làm phiền, dừng làm phiền, ngưng làm phiền, thôi làm phiền, ngừng quấy rầy, ngừng spam, dừng spam, thôi spam, ngừng liên hệ với tôi, hủy đăng kí, huỷ đăng kí, hủy nhận tin, hủy nhận thư, hủy nhận email, huỷ nhận email, hủy bản tin, hủy nhận bản tin, ngừng nhận, ngừng nhận email, ngừng nhận thư, ngừng nhận tin, dừng nhận, thôi nhận, bỏ theo dõi, huỷ theo dõi, hủy bỏ nhận, ngưng nhận, để chúng tôi yên, để em yên, để mình yên, để yên cho tôi, hãy để chúng tôi yên, làm ơn để tôi yên, để tôi được yên, tha cho tôi, buông tha, từ chối nhận thư, từ chối nhận email, từ chối mọi, rút lại đồng ý, rút sự đồng ý, rút lại sự cho phép, rút lại chấp thuận, rút đồng ý, tôi rút lại, không cho phép, chưa cho phép, chưa từng đồng ý, không hề đồng ý, tôi không đồng ý, chúng tôi không đồng ý, không có sự cho phép của tôi, khi chưa được phép, chưa được sự đồng ý, không được sự đồng ý, quyền được lãng quên, quyền xóa dữ liệu, quyền phản đối, phản đối việc, phản đối xử lý, xóa mình khỏi, xóa chúng tôi khỏi, xoá chúng tôi khỏi, xóa tên tôi, xoá tên tôi, xóa tên em, xóa tên chúng tôi, xóa email này, xoá email này, xóa địa chỉ của tôi, xóa thông tin của tôi, xóa dữ liệu của tôi, loại tôi, loại tôi ra, loại chúng tôi, gỡ tôi, gỡ tôi ra, gỡ tên tôi, gỡ chúng tôi, bỏ tôi ra, bỏ tên tôi, rút tên tôi, gạch tên tôi, gạch tên chúng tôi, đưa tôi ra khỏi, đưa chúng tôi ra khỏi, còn gửi nữa, còn gửi thư nữa, còn gửi email nữa, còn làm phiền nữa, còn spam nữa, nếu còn gửi, nếu tiếp tục gửi, nếu còn tiếp tục gửi, không muốn bị làm phiền, không thích bị làm phiền, không muốn bị quấy rầy, không muốn bị spam, không cần gửi, không cần gửi nữa, không cần gửi thêm, không cần liên hệ, không cần liên lạc, không cần viết, không phải gửi nữa, khỏi gửi, khỏi cần gửi, khỏi liên hệ, khỏi phải gửi, chán spam, dung gui, dung lien he, dung lam phien, dung viet, dung spam, dung goi, khong gui nua, khong muon nhan, khong muon nhan them, khong nhan nua, xin dung gui, ngung gui, ngung lien he, ngung lam phien, huy dang ky, huy nhan, bo dang ky, xoa toi, xoa email cua toi, xoa ten toi, de toi yen, khong can gui, tu choi nhan, đừng nhắn nữa, đừng gọi nữa, phản đối việc xử lý",
    remove:
      "xóa, xoá, gỡ, loại, loại bỏ, bỏ, đưa ra khỏi, rút, gạch, gỡ bỏ, xóa bỏ, loại tôi, huỷ bỏ, hủy bỏ, gạch bỏ, gạch tên, loại ra, loại khỏi, rút tên, rút ra, tháo, tẩy, dẹp, lấy ra, bỏ ra, đưa ra, xóa sạch, xoá sạch, xóa hết, xoá hết, xóa hẳn, xóa vĩnh viễn, xoá vĩnh viễn, xoá bỏ, được xóa, bị xóa, xóa tên, xoá tên, gỡ tên, gỡ ra, tiêu hủy, đưa tên",
    onto: "thêm, cho vào, đưa vào",
    list: "danh sách, danh sách email, danh sách gửi thư, danh sách thư, danh sách nhận thư, cơ sở dữ liệu, bản tin, hệ thống, danh bạ, dữ liệu, danh sách liên hệ, crm, danh sách nhận email, danh sách nhận tin, danh sách nhận bản tin, danh sách gửi, danh sách gửi email, danh sách gửi mail, danh sách khách hàng, danh sách người nhận, danh sách mail, danh sách này, các danh sách, danh sách tiếp thị, danh sách quảng cáo, danh sách marketing, danh sách của bạn, danh sách của các bạn, danh sách của quý vị, danh sách của quý công ty, data, database, sổ địa chỉ, mailing list, newsletter, list, nhóm nhận mail, kho dữ liệu, hệ thống gửi mail, hồ sơ",
    me: "tôi, chúng tôi, mình, email của tôi, địa chỉ của tôi, địa chỉ email của tôi, tên tôi, thông tin của tôi, email này, địa chỉ này, dữ liệu của tôi, em, thông tin cá nhân, công ty chúng tôi, địa chỉ email này, địa chỉ mail của tôi, địa chỉ mail này, mail của tôi, mail này, hộp thư này, tài khoản này, tên của tôi, tên em, tên chúng tôi, tên mình, dữ liệu cá nhân, dữ liệu cá nhân của tôi, toàn bộ dữ liệu cá nhân của tôi, toàn bộ dữ liệu của tôi, toàn bộ thông tin của tôi, mọi dữ liệu của tôi, mọi thông tin của tôi, thông tin cá nhân của tôi, thông tin liên hệ của tôi, thông tin của chúng tôi, dữ liệu của chúng tôi, email của chúng tôi, email của em, email của mình, email tôi, email em, email mình, mail tôi, mail em, số điện thoại của tôi, số của tôi, hộp thư của tôi, chúng mình, bên tôi, bên mình, bên em, phía chúng tôi, công ty tôi, công ty mình, tao, tớ, bên chúng tôi, địa chỉ của chúng tôi, tài khoản của tôi, đăng ký của tôi, tôi không muốn, chúng tôi không muốn",
    stop: "ngừng, dừng, dừng lại, ngưng, thôi, chấm dứt, đủ rồi, ngừng ngay, dừng ngay, dừng việc, ngừng việc, ngưng việc, ngừng mọi, dừng mọi, chấm dứt việc, chấm dứt mọi, chấm dứt ngay, thôi ngay, thôi đi, thế đủ rồi, quá đủ rồi, đừng tiếp tục",
    write:
      "liên hệ, liên lạc, viết, làm phiền, quấy rầy, gọi, gọi điện, spam, quấy rối, nhắn tin, viết thư, viết mail, nhắn, quấy, quấy nhiễu, quấy phá, tiếp cận, chào mời, mời chào, tiếp thị, dội bom, spam mail, hình thức liên lạc, liên hệ qua, việc liên hệ",
    send: "gửi, gởi, gửi thêm, gửi đến, gửi tới, gửi cho, gởi thêm, việc gửi, phát tán",
    mail: "những email này, các email này, mấy email này, những thư này, các thư này, những tin này, email kiểu này, thư kiểu này, email, e-mail, emails, thư, mail, tin nhắn, quảng cáo, thư rác, bản tin, thông tin, thông báo, tin, thư quảng cáo, chào hàng, thư điện tử, mail quảng cáo, email quảng cáo, tin quảng cáo, tin nhắn quảng cáo, email tiếp thị, email marketing, thư tiếp thị, thư chào hàng, email chào hàng, mail chào hàng, khuyến mãi, khuyến mại, tiếp thị, marketing, bản tin quảng cáo, thư nhắc, email nhắc, ưu đãi, liên lạc, sms, chào mời, thư từ, thứ này, mấy thứ này, mấy cái này, mấy cái thư này, mấy thư này, rác, thư rác này, tin rác, mail rác, email rác, newsletter",
    receive:
      "nhận, nhận được, nhận thêm, nhận tin, nhận lại, nhận tiếp, bị làm phiền, bị quấy rầy, bị spam, bị liên hệ, được liên hệ, bị gửi, có tên, nằm trong",
    want: "muốn, mong muốn, yêu cầu, đề nghị, cần, xin, có nhu cầu, quan tâm, mong, mong rằng, mong các bạn, mong quý vị, kính mong, rất mong, thiết tha, đòi, không muốn, không mong, không hề muốn, chẳng muốn, không thích, không cần, không còn muốn, tôi không muốn, chúng tôi không muốn, em không muốn, mình không muốn, ước gì, tôi mong không, mong không, chúng tôi mong không",
    not: "không, đừng, không được, chưa, chẳng, chả, chớ, không nên, không bao giờ, đừng bao giờ, không muốn, không mong, không hề muốn, chẳng muốn, không thích, không cần, không còn muốn, tôi không muốn, chúng tôi không muốn, cấm, không được phép, đừng có, đừng mà, em không muốn, mình không muốn, nghiêm cấm, tôi mong không, mong không, chúng tôi mong không",
    no: "miễn, khỏi cần",
    more: "nữa, thêm, lại, trong tương lai, về sau, từ nay, tiếp, bất kỳ, thêm nữa, từ giờ, tiếp tục, tiếp nữa, tiếp tục nữa, lần nữa, một lần nữa, lần nào nữa, bao giờ nữa, về sau này, sau này, từ nay về sau, kể từ nay, kể từ bây giờ, kể từ hôm nay, mai sau, vĩnh viễn, mãi mãi, nữa đâu, nào nữa, bất cứ, bất kì, tương lai",
    we: "tôi, chúng tôi, chúng tôi không muốn, tôi không muốn",
    you: "bạn, quý vị, các bạn, anh, chị, của bạn, quý công ty, các anh, phía công ty, quý anh chị, anh chị, ông, bà, cô, mày, các ông, bên bạn, bên anh, bên chị, các chị, anh em",
    about:
      "khách hàng, người dùng, nhân viên, tài xế, liên kết, nút, chức năng, tính năng, trang, công cụ, phần mềm, excel, ca làm, ca làm việc, hợp đồng, cuộc họp, dự án, nhà cung cấp, lịch làm việc, lịch làm, lịch trực, lịch ca, bảng excel, bảng, bảng tính, zalo, qua zalo, giấy, thủ công, tay, nhân sự, công nhân, đội ngũ, nhân viên không muốn, tài xế không muốn, nhân viên không muốn nhận, một người, bỏ một người, xóa một người, loại một người, ai đó, cấp dưới, đồng nghiệp, người nghỉ việc, nghỉ việc, xóa nhân viên, xoá nhân viên, xóa người dùng, xoá người dùng, xóa tài xế, tự xóa, tự xoá, thông báo cho nhân viên, quản lý, báo giá, demo, bệnh nhân, học sinh, thành viên, tổ trưởng, ca trực, liên hệ tài xế, giới thiệu, gửi lịch, gửi lịch làm việc, không muốn gửi, không muốn gửi lịch làm việc",
    limit:
      "trước, cho đến, hôm nay, ngày mai, tuần này, qua điện thoại, tạm thời, hiện tại, bây giờ, tệp đính kèm, hóa đơn, pdf, cuối tuần, buổi tối, ban đêm, sau giờ làm, trong giờ làm",
    beside:
      "không có hứng thú, không còn quan tâm, không còn nhu cầu, hết nhu cầu, chưa có nhu cầu, chưa quan tâm, không hề quan tâm, vui lòng, làm ơn, xin vui lòng, xin hãy, hãy, xin, cảm ơn, cám ơn, trân trọng, xin chào, chào, kính gửi, và, hoặc, nhưng, khỏi, ra khỏi, ra, từ, của, cho, đến, tới, này, các, những, là, có, đã, sẽ, được, ngay, ngay lập tức, lập tức, ngay bây giờ, vĩnh viễn, gấp, sớm, càng sớm càng tốt, chỉ, cũng, không quan tâm, tôi không quan tâm, không có nhu cầu, không cần, email, địa chỉ, thư, danh sách, luật, khiếu nại, luật sư, bất hợp pháp, spam, không mong muốn, không yêu cầu, đăng ký, đồng ý, xác nhận, làm sao, tại sao, ở đâu, ai, lần, cuối cùng, cảnh báo, hai, ba, tất cả, mọi, người, công ty, sai, đây, nếu không, vì, thông tin, cá nhân, tôi, bạn, với, ạ, nhé, đi, tên, trong, về, giúp, yêu cầu, toàn bộ, hết, cái, mấy, mấy cái, loại, kiểu, dạng, thể loại, hình thức, bất cứ hình thức nào, nào, nào nữa, bất cứ, cả, rất, quá, lắm, thật, thật sự, thực sự, hoàn toàn, tuyệt đối, dứt khoát, kiên quyết, trân trọng yêu cầu, trân trọng cảm ơn, rất tiếc, tiếc, xin lỗi, thành thật xin lỗi, xin cảm ơn, cảm ơn anh, cảm ơn chị, cảm ơn bạn, cảm ơn nhiều, cám ơn nhiều, cảm ơn thư, cảm ơn vì, nhiều, lời mời, đề nghị, đề xuất, sản phẩm, dịch vụ, giải pháp, không quan tâm đến, không có nhu cầu sử dụng, chúng tôi không có nhu cầu, chúng tôi không quan tâm, mình không quan tâm, em không quan tâm, không hứng thú, sử dụng, việc, hành vi, hành động, mục đích, quảng cáo, tiếp thị, thương mại, marketing, số, số điện thoại, điện thoại, hộp thư, tài khoản, công ty tôi, công ty chúng tôi, bên tôi, bên mình, bên em, phía, bộ phận, phòng, dữ liệu, bảo vệ, bảo vệ dữ liệu, nghị định, 13, theo, theo luật, theo quy định, quy định, pháp luật, vi phạm, vi phạm pháp luật, báo cáo, sẽ báo cáo, báo công an, công an, kiện, khởi kiện, tố cáo, chặn, đánh dấu, cơ quan chức năng, cục an toàn thông tin, quyền, thực hiện quyền, nếu, nếu còn, nếu tiếp tục, kẻo, thì, mà, nên, do, bởi, bởi vì, do đó, vì vậy, vì thế, vậy, tuy nhiên, còn, vẫn, vẫn còn, vẫn cứ, cứ, suốt, suốt ngày, hoài, liên tục, nhiều lần, bao nhiêu lần, bao lần, mấy lần, lần thứ, hàng ngày, mỗi ngày, ngày nào, ngày nào cũng, tuần nào cũng, trước đó, rồi, đã nói, nói, nói rồi, đã yêu cầu, đã bảo, bảo, bảo rồi, phiền, phiền phức, phiền quá, làm phiền quá, bực, bực mình, khó chịu, mệt, mệt mỏi, chán, chán ngấy, ngán, phát chán, phát ngán, đồ, điên, mẹ, mẹ kiếp, khốn, khốn kiếp, chết tiệt, vớ vẩn, ơi, nha, nhá, nghen, giùm, dùm, hộ, giúp tôi, giúp mình, giúp em, giúp nhé, với ạ, với nhé, được không, có được không, không ạ, chứ, à, dạ, vâng, thưa, thưa anh, thưa chị, thưa quý vị, kính thưa, kính, gửi anh, gửi chị, mong nhận được xác nhận, phản hồi, trả lời, có thể, có thể nào, bạn có thể, nhanh chóng, sớm nhất, sớm nhất có thể, nhanh nhất, trong vòng, ngày, giờ, hôm nay, kể từ, bây giờ, ngay và luôn, luôn, liền, tức thì, tức khắc, triệt để, hẳn, sạch, này nữa, kia, đó, ấy, đấy, thế, như, như vậy, như thế, như thế này, vậy nữa, tương tự, khác, cho phép, chưa, bao giờ, chưa bao giờ, chưa từng, chưa hề, đăng kí, tự ý, tự tiện, lấy, lấy từ đâu, đâu, từ đâu, đâu ra, có được, sao, sao lại, vì sao, gì, cần, không cần thiết, cần thiết, vui, vui lòng giúp, thân, thân ái, thân mến, mến, chúc, chúc anh, chúc bạn, ngày tốt lành, tốt lành, cho toi, cho toi nua, nua, toi, vui long, lam on, cam on, gui, email cho toi nua, khong quan tam, danh sach, khoi danh sach, cua toi, quang cao, them, lai, nhe, giup, dưới, thông cảm, mong anh chị thông cảm, mong thông cảm, xử lý, việc xử lý, lại, nhờ, nhờ bạn, nhờ anh, nhờ chị, ơn, nhà cung cấp",
    idiom:
      "đừng gửi pdf, đừng gửi file, đừng gửi tệp, đừng gửi bản giấy, đừng gọi, đừng gọi điện, không cần gọi, không cần gọi điện, đừng nhắn tin, xin đừng gọi, vui lòng không gọi, không vấn đề, không sao, không có vấn đề, chưa nhận được, không nhận được, tại sao không, đừng ngại, đừng quên, không liên lạc được, không liên hệ được, không gửi được, không gọi được, không mở được, không ngại, đừng ngần ngại, không phiền, không làm phiền gì, không biết, không rõ, không chắc, không kịp, không tiện, không rảnh, không nhận ra, chưa nhận, chưa thấy, không thấy, không vấn đề gì, không có gì, đừng lo, không cần lo, không thể liên lạc, không thể gửi, không thể gọi",
    aim: "chúng tôi muốn, tôi muốn, chúng tôi không muốn, chúng tôi đang muốn",
    takeOff: "đưa, lấy, bỏ",
    off: "khỏi, ra khỏi",
  },
  intent: {
    decline:
      "không quan tâm, tôi không quan tâm, chúng tôi không quan tâm, không có nhu cầu, không cần, không cảm ơn, không phù hợp",
    bareNo: "không, chưa, không có",
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
  claims: {
    negation: ["(?<!\\p{L})(?:không|chưa|chẳng)(?!\\p{L})"],
  },
};
